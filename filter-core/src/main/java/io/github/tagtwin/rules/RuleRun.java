package io.github.tagtwin.rules;

import io.github.tagtwin.Conversion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * The rules of one request, while it is answered. Each makes one conversion at most, as soon as it is looked at and has all
 * that it needs. Confined to the request's thread.
 */
public final class RuleRun {
    private final List<Rule> open;
    private final Scopes scopes;
    private final RuleListener listener;
    private final IdentityHashMap<Conversion, Made> all = new IdentityHashMap<>();

    RuleRun(List<Rule> rules, Scopes scopes, RuleListener listener) {
        this.open = new ArrayList<>(rules);
        this.scopes = scopes;
        this.listener = listener;
    }

    /**
     * The conversions that can be made by now. What can't be made yet may be later: nobody is told.
     *
     * @param status the answer's, as it stands
     */
    public List<Conversion> soFar(int status) {
        return conversions(status, false);
    }

    /**
     * The conversions that can be made in the end; the listener is told of those that can't.
     *
     * @param status the answer's
     */
    public List<Conversion> inTheEnd(int status) {
        return conversions(status, true);
    }

    private List<Conversion> conversions(int status, boolean last) {
        List<Conversion> ready = new ArrayList<>();
        for (Iterator<Rule> rules = open.iterator(); rules.hasNext(); ) {
            Rule rule = rules.next();
            if (rule.isOfAnswer(status) && isMade(rule, ready, last)) {
                rules.remove();
            }
        }
        return ready;
    }

    private boolean isMade(Rule rule, List<Conversion> ready, boolean last) {
        try {
            return rule.holds(scopes) && isMade(rule, rule.made(scopes), ready, last);
        } catch (RuntimeException | LinkageError | StackOverflowError theirs) {
            if (last) {
                listener.failed(rule.name(), theirs);
            }
            return false;
        }
    }

    private boolean isMade(Rule rule, Made made, List<Conversion> ready, boolean last) {
        boolean permitted = rule.permits(made.conversion());
        if (permitted) {
            all.put(made.conversion(), made);
            ready.add(made.conversion());
            listener.made(rule.name());
        } else if (last) {
            listener.withoutKey(rule.name());
        }
        return permitted;
    }

    /** Whether this very conversion was made by a rule. */
    public boolean hasMade(Conversion conversion) {
        return all.containsKey(conversion);
    }

    /** Whether this very conversion was made by a rule that isn't of such an answer, as it turned out to be. */
    public boolean isBelied(Conversion conversion, int status) {
        Made made = all.get(conversion);
        return made != null && !made.rule().isOfAnswer(status);
    }

    /** Whether this very conversion was made by a rule whose key was made of what the browser says. */
    public boolean isUnsigned(Conversion conversion) {
        Made made = all.get(conversion);
        return made != null && made.isUnsigned();
    }
}
