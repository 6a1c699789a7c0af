<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<line:tag/>
</head><body>
<line:conversion name="Purchase" orderId="${param.order}" value="1280"/>
<line:conversion name="Purchase" orderId="${param.order}-2" value="5"/>
<line:conversion name="Subscribe" orderId="${param.order}" value="5"/>
</body></html>
