/** The bridge by which the benchmarks write pages through the filter's own response. */
package io.github.tagtwin.servlet;
