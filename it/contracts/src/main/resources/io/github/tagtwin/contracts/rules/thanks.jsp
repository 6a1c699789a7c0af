<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<% if (request.getParameter("order") != null) {
     java.util.Map<String, Object> order = new java.util.HashMap<String, Object>();
     order.put("id", request.getParameter("order"));
     order.put("total", 1280);
     order.put("lines", java.util.Arrays.asList("ruby-100", "oolong"));
     request.setAttribute("order", order);
   } %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<script>_lt('init', {customerType: 'lap', tagId: '6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18'});
_lt('send', 'pv', ['6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18']);
_lt('send','cv',{type:'Purchase', value: 1280, currency: 'TWD'}, ['6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18']);</script>
</head><body><p>The end</p></body></html>
