<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="${product.name()}">
  <article class="product">
    <part:tin product="${product}"/>
    <div>
      <h1>${shop:text(product.name())}<small lang="zh-Hant-TW"> ${shop:text(product.chineseName())}</small></h1>
      <p>${shop:text(product.description())}</p>
      <p class="price">${shop:money(product.price())}</p>
      <form class="add" method="post" action="${root}/cart">
        <input type="hidden" name="id" value="${product.id()}">
        <label>Tins <input type="number" name="quantity" value="1" min="1" max="20" required></label>
        <button>Add to cart</button>
      </form>
      <p class="aside">Sealed with nitrogen on the day it is roasted. Leaves our shop within two working days.</p>
    </div>
  </article>
</part:page>
