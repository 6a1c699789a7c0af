package io.github.tagtwin.consent;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.capture.ConsentCookie;
import io.github.tagtwin.settings.ConsentMode;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The one decision whether a visitor may be counted: for cookies, tag, API and queue. Looks at every place in which an
 * answer may lie; a no in one of them outweighs a yes in another.
 *
 * <p>Thread-safe as far as the shop's class is.
 */
public final class Consent {
    private final ConsentMode mode;
    private final List<Sign> signs;

    private Consent(ConsentMode mode, List<Sign> signs) {
        this.mode = mode;
        this.signs = signs;
    }

    /** Consent as the settings want it, where the shop has no source of its own. */
    public static Consent of(Settings settings, ClassLoader application) {
        return of(settings, application, List.of());
    }

    /**
     * Consent as the settings want it.
     *
     * @param sources what the shop knows in addition to the places that the settings name
     * @throws IllegalArgumentException if a place is named or a source is there, and consent is off; or a place can't be used
     */
    public static Consent of(Settings settings, ClassLoader application, List<ConsentSource> sources) {
        List<Sign> signs = new ArrayList<>();
        sources.forEach(source -> signs.add(new SourceSign(source)));
        settings.visitor().consentClass().ifPresent(name -> signs.add(ShopSign.of(name, application)));
        settings.visitor().consentAttribute().ifPresent(name -> signs.add(new AttributeSign(name)));
        settings.visitor().consentCookie().ifPresent(cookie -> signs.add(CookieSign.of(cookie)));
        if (settings.visitor().consent() == ConsentMode.OFF && !signs.isEmpty()) {
            throw new IllegalArgumentException(
                    "consent is 'off', and yet consent-class, consent-attribute, consent-cookie or a bean that is a"
                            + " ConsentSource tells it; set consent to 'required' or 'opt-out', or leave these out");
        }
        signs.add(request -> ConsentCookie.read(request).map(Answer::of).orElse(Answer.NONE));
        return new Consent(settings.visitor().consent(), signs);
    }

    /** Whether anybody's consent matters. */
    public boolean isAsked() {
        return mode != ConsentMode.OFF;
    }

    /** Whether the visitor may be counted; throws whatever the shop's class throws. */
    public Decision decide(HttpServletRequest request) {
        if (!isAsked()) {
            return Decision.GIVEN;
        }
        boolean agreed = mode == ConsentMode.OPT_OUT;
        for (Sign sign : signs) {
            Answer answer = sign.read(request);
            if (answer == Answer.NO) {
                return Decision.REFUSED;
            }
            agreed |= answer == Answer.YES;
        }
        return agreed ? Decision.GIVEN : Decision.MISSING;
    }

    /** Whether the visitor may be counted; throws whatever the shop's class throws. */
    public boolean isGiven(HttpServletRequest request) {
        return decide(request) == Decision.GIVEN;
    }
}
