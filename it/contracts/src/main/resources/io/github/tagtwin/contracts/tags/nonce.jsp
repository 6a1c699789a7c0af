<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<% response.setHeader("Content-Security-Policy", request.getParameter("policy")); %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<line:tag/>
</head><body>
<line:conversion name="Purchase" orderId="${param.order}" value="1280"/>
</body></html>
