<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Cart">
  <section class="sheet">
    <h1>Your cart <small lang="zh-Hant-TW">購物車</small></h1>
    <p>There is nothing in it yet.</p>
    <p class="onward"><a class="button" href="${root}/">See our teas</a></p>
  </section>
</part:page>
