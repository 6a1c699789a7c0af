package io.github.tagtwin.inject;

import java.util.List;

/**
 * LINE Tag's base code for pages that have none: loads LINE's script, gives it the page's key, sends the page view and the
 * conversions recorded so far. ASCII only. Immutable.
 */
public final class BaseCode {
    private static final String LOADER =
            "(function(w,d,u){w._ltq=w._ltq||[];w._lt=w._lt||function(){w._ltq.push(arguments)};"
                    + "var s=d.createElement('script');s.async=true;s.src=u;d.head.appendChild(s)})(window,document,'";

    private final String lineTagId;
    private final String customerType;
    private final String script;

    private BaseCode(String lineTagId, String customerType, String script) {
        this.lineTagId = lineTagId;
        this.customerType = customerType;
        this.script = script;
    }

    /**
     * The base code of a LINE Tag.
     *
     * @param customerType {@code lap} or {@code account}
     * @param script the address of LINE Tag's script, without quotes or angle brackets
     */
    public static BaseCode of(String lineTagId, String customerType, String script) {
        return new BaseCode(lineTagId, customerType, script);
    }

    /**
     * The script element.
     *
     * @param nonce the page's, or empty
     * @param initOptions what is to stand first in the init call's options, closed by a comma
     * @param conversions the option objects of conversions to be sent
     */
    public String element(String nonce, String initOptions, List<String> conversions) {
        return OwnScript.start(nonce) + code(initOptions, conversions) + OwnScript.END;
    }

    /** The same for a page that may hold LINE Tag before it, which then stays the only one. */
    public String elementUnlessThere(String nonce, String initOptions, List<String> conversions) {
        return OwnScript.start(nonce) + "if(!window._lt){" + code(initOptions, conversions) + "}" + OwnScript.END;
    }

    /**
     * The script element of one conversion, which does nothing where no LINE Tag stands before it.
     *
     * @param nonce the page's, or empty
     * @param options the option object of the conversion
     */
    public String conversion(String nonce, String options) {
        return OwnScript.start(nonce) + "window._lt&&" + conversion(options) + OwnScript.END;
    }

    private String code(String initOptions, List<String> conversions) {
        StringBuilder code = new StringBuilder(LOADER)
                .append(script)
                .append("');_lt('init',{")
                .append(initOptions)
                .append("customerType:'")
                .append(customerType)
                .append("',tagId:'")
                .append(lineTagId)
                .append("'});")
                .append(sent("'pv'"));
        conversions.forEach(options -> code.append(conversion(options)));
        return code.toString();
    }

    private String conversion(String options) {
        return sent("'cv'," + options);
    }

    private String sent(String what) {
        return "_lt('send'," + what + ",['" + lineTagId + "']);";
    }
}
