package io.github.tagtwin.rules;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Tells the Expression Language what names mean in one request; what has no name there is null, as in a JSP. */
final class ScopeResolver extends ELResolver {
    private final Scopes scopes;

    ScopeResolver(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Scope scope = base == null ? scopes : base instanceof Scope ? (Scope) base : null;
        if (scope == null || property == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return scope.named(property.toString());
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base == null || base instanceof Scope) {
            throw new PropertyNotWritableException("a rule only reads");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    // The language has given it up in its version 6, and asks for it in those before.
    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }
}
