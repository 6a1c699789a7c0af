<%@ page contentType="text/html;charset=UTF-8" session="false" isErrorPage="true" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Not here">
  <section class="sheet">
    <h1>We couldn't find that <small lang="zh-Hant-TW">找不到頁面</small></h1>
    <p>The tea may be sold out, or the order isn't yours to see.</p>
    <p class="onward"><a class="button" href="${root}/">See our teas</a></p>
  </section>
</part:page>
