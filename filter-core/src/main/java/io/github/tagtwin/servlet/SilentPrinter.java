package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Prints nothing, where no LINE Tag is known. */
enum SilentPrinter implements TagPrinter {
    INSTANCE;

    @Override
    public String baseCode(HttpServletRequest request, HttpServletResponse response) {
        return "";
    }

    @Override
    public String conversion(Conversion conversion, HttpServletRequest request, HttpServletResponse response) {
        return "";
    }
}
