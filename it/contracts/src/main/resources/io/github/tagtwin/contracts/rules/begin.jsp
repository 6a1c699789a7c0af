<%@ page contentType="text/html;charset=UTF-8" %>
<% session.setAttribute("order", java.util.Collections.singletonMap("id", request.getParameter("order"))); %>
<!DOCTYPE html>
<html><head><title>Session</title></head><body></body></html>
