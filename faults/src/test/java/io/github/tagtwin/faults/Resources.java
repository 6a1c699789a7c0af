package io.github.tagtwin.faults;

import java.util.Map;

/**
 * What a shop's server has in JNDI. An implementation has a constructor without arguments, and is made in the shop's process
 * by its name in the system property {@value #PROPERTY}.
 */
interface Resources {
    /** Names the implementation. */
    String PROPERTY = "shop.resources";

    /** What there is, by its name in JNDI. */
    Map<String, Object> byName() throws Exception;
}
