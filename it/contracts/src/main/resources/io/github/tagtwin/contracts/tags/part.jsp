<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<p><line:tag/>Part</p>
