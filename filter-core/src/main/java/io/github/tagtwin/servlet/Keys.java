package io.github.tagtwin.servlet;

import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.VisitorToken;
import io.github.tagtwin.event.VisitorTokens;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Where an application's deduplication keys, and its visitors' tokens, come from. Thread-safe. */
final class Keys {
    private final SecureRandom random = new SecureRandom();
    private final BusinessKeys business;
    private final VisitorTokens tokens;

    Keys(String secret) {
        this.business = BusinessKeys.withSecret(secret);
        this.tokens = VisitorTokens.withSecret(secret);
    }

    DeduplicationKey random() {
        return DeduplicationKey.random(random);
    }

    DeduplicationKey of(String businessId) {
        return business.of(businessId);
    }

    /** What is known of a visitor, and where the events go, to be kept until later. */
    String token(Lane lane, UserFields user, Instant now) {
        return tokens.of(lane, user, now);
    }

    Optional<VisitorToken> read(String token) {
        return tokens.read(token);
    }
}
