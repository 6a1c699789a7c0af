<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<!DOCTYPE html>
<html><head><title>${lineDeduplicationKey}</title></head><body>
<% if (request.getQueryString() != null) { throw new IllegalStateException("the shop's own"); } %>
</body></html>
