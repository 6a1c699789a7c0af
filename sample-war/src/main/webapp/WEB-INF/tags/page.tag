<%@ tag body-content="scriptless" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${shop:text(title)} · Misty Ridge Tea</title>
  <link rel="icon" href="${root}/leaf.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}/shop.css">
</head>
<body>
<%@ include file="/WEB-INF/jsp/line-tag.jspf" %>
<header class="top">
  <a class="brand" href="${root}/">
    <img src="${root}/leaf.svg" width="34" height="34" alt="">
    <span>Misty Ridge Tea <small lang="zh-Hant-TW">霧嶺茶行</small></span>
  </a>
  <nav>
    <a href="${root}/">Teas <span lang="zh-Hant-TW">茶葉</span></a>
    <a class="basket" href="${root}/cart">Cart <span lang="zh-Hant-TW">購物車</span><b>${cartSize}</b></a>
  </nav>
</header>
<main>
<jsp:doBody/>
</main>
<footer>
  <p>Misty Ridge Tea <span lang="zh-Hant-TW">霧嶺茶行</span> · three generations in Pinglin, New Taipei</p>
  <p>Prices in New Taiwan dollars, tax included. Free delivery within Taiwan.</p>
</footer>
</body>
</html>
