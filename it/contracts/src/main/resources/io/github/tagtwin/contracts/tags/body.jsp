<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Thanks</title></head><body>
<line:tag/>
<line:conversion name="Purchase" orderId="${param.order}" value="1280"/>
</body></html>
