<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Cart">
  <section class="sheet">
    <h1>Your cart <small lang="zh-Hant-TW">購物車</small></h1>
    <ul class="cart">
    <shop:each items="${lines}" var="line">
      <li>
        <part:tin product="${line.product()}"/>
        <p>
          <a href="${root}/product?id=${line.product().id()}">${shop:text(line.product().name())}</a>
          <small>${shop:money(line.product().price())} a tin</small>
        </p>
        <form method="post" action="${root}/cart">
          <input type="hidden" name="action" value="set">
          <input type="hidden" name="id" value="${line.product().id()}">
          <input type="number" name="quantity" value="${line.quantity()}" min="0" max="20" required
                 aria-label="Tins of ${shop:text(line.product().name())}">
          <button class="quiet">Update</button>
        </form>
        <b>${shop:money(line.sum())}</b>
      </li>
    </shop:each>
    </ul>
    <p class="total">Total <b>${shop:money(total)}</b></p>
    <p class="onward"><a href="${root}/">More tea</a> <a class="button" href="${root}/checkout">Check out</a></p>
  </section>
</part:page>
