<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<!DOCTYPE html>
<html><head><title>Thanks</title></head><body><p>The end</p></body></html>
