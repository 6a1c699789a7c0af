<%@ page contentType="text/html;charset=UTF-8" %>
<% session.setAttribute("placed", request.getParameter("order")); response.sendRedirect(request.getParameter("to")); %>
