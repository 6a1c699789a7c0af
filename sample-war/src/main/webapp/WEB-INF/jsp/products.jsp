<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Teas">
  <section class="welcome">
    <h1>Tea from the ridges above the fog</h1>
    <p>Eight teas of this season, from growers whom we have known for years. <span lang="zh-Hant-TW">手採・小農・當季</span></p>
  </section>
  <ul class="shelf">
  <shop:each items="${products}" var="product">
    <li>
      <a href="${root}/product?id=${product.id()}">
        <part:tin product="${product}"/>
        <h2>${shop:text(product.name())}<small lang="zh-Hant-TW"> ${shop:text(product.chineseName())}</small></h2>
      </a>
      <p class="price">${shop:money(product.price())}</p>
      <form method="post" action="${root}/cart">
        <input type="hidden" name="id" value="${product.id()}">
        <button>Add to cart</button>
      </form>
    </li>
  </shop:each>
  </ul>
</part:page>
