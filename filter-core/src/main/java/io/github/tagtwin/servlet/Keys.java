package io.github.tagtwin.servlet;

import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.DeduplicationKey;
import java.security.SecureRandom;

/** Where an application's deduplication keys come from. Thread-safe. */
final class Keys {
    private final SecureRandom random = new SecureRandom();
    private final BusinessKeys business;

    Keys(String secret) {
        this.business = BusinessKeys.withSecret(secret);
    }

    DeduplicationKey random() {
        return DeduplicationKey.random(random);
    }

    DeduplicationKey of(String businessId) {
        return business.of(businessId);
    }
}
