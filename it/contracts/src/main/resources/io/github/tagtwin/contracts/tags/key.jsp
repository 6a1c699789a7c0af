<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<line:conversion name="Purchase" orderId="${param.order}" value="1280"/>
<script>_lt('init', {${empty lineDeduplicationKey ? '' : 'deduplicationKey:'}'${lineDeduplicationKey}',tagId: '6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18'});</script>
</head><body></body></html>
