<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<!DOCTYPE html>
<html><head><title>Thanks</title>
<script>_lt('init', {customerType: 'lap', tagId: '6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18'});</script>
</head><body><% out.flush(); request.setAttribute("late", request.getParameter("order")); %><p>The end</p></body></html>
