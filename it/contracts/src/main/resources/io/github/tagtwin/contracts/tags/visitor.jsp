<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Visitor</title>
<line:visitor email="${param.email}" phone="${param.phone}" country="${param.country}" externalId="${param.member}"/>
<line:tag/>
</head><body>
<line:conversion name="Purchase" orderId="${param.order}" value="1" currency="${param.currency}" keywords="${param.word}" category="${param.word}" itemIds="${param.word}"/>
<p>The end</p></body></html>
