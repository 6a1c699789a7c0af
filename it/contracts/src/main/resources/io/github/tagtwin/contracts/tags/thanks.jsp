<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<line:tag/>
</head><body>
<line:visitor email=" Test@Example.com " phone="0910-000-000" country="TW" externalId="M-${param.order}" lineUserId="${null}"/>
<line:conversion name="Purchase" orderId="${param.order}" value="${1280}" currency="TWD" itemIds="ruby-100, oolong"/>
</body></html>
