package io.github.tagtwin.inject;

import io.github.tagtwin.event.DeduplicationKey;

/**
 * A script for pages whose LINE Tag is started by another script, such as Google Tag Manager's: stands before all others,
 * puts the page's key into whatever {@code init} call comes later, and tells the data layer of it under the name that
 * LINE's server-side tag reads. ASCII only.
 */
public final class Hook {
    private static final String CODE = "(function(w,k,x){var f;"
            + "function lt(c,o){if(c==='init'&&o){o.deduplicationKey=k;if(x)o.externalId=x}return f.apply(this,arguments)}"
            + "if(typeof w._lt==='function')f=w._lt;"
            + "Object.defineProperty(w,'_lt',{configurable:true,enumerable:true,"
            + "get:function(){return f&&lt},set:function(g){if(g!==lt)f=g}});"
            + "(w.dataLayer=w.dataLayer||[]).push({'x-line-deduplication_key':k})})(window,'";

    private Hook() {}

    /**
     * The script element.
     *
     * @param nonce the page's, or empty
     * @param externalId the shop's own user key, or empty
     */
    public static String element(String nonce, DeduplicationKey key, String externalId) {
        return OwnScript.start(nonce) + CODE + key + "','" + externalId + "')" + OwnScript.END;
    }
}
