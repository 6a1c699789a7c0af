<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Given</title>
<line:tag/>
</head><body>
<line:conversion name="${empty param.name ? 'Purchase' : param.name}" orderId="${param.order}" value="${empty param.value ? 1 : param.value}" currency="${param.currency}" quantity="${param.quantity}" itemIds="${param.items == 'none' ? [null] : param.items}" category="${param.category}"/>
<p>The end</p></body></html>
