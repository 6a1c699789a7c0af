<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<line:conversion currency="TWD" value="1280" orderId="${param.order}" name="Purchase"/>
<line:tag/>
</head><body><p>Thanks</p></body></html>
