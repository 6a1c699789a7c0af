<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Checkout">
  <section class="sheet">
    <h1>Checkout <small lang="zh-Hant-TW">結帳</small></h1>
    <part:lines lines="${lines}" total="${total}"/>
    <form class="buyer" method="post" action="${root}/checkout">
      <label>Name <span lang="zh-Hant-TW">姓名</span>
        <input name="name" value="${shop:text(form.name())}" autocomplete="name" maxlength="80" required>
        <em>${form.nameError()}</em></label>
      <label>E-mail <span lang="zh-Hant-TW">電子郵件</span>
        <input name="email" type="email" value="${shop:text(form.email())}" autocomplete="email" maxlength="254" required>
        <em>${form.emailError()}</em></label>
      <label>Phone <span lang="zh-Hant-TW">電話</span>
        <input name="phone" type="tel" value="${shop:text(form.phone())}" autocomplete="tel" maxlength="24"
               placeholder="0912-345-678" required>
        <em>${form.phoneError()}</em></label>
      <p class="onward"><a href="${root}/cart">Back to the cart</a> <button>Place the order</button></p>
    </form>
    <p class="aside">You pay when the parcel arrives. We call only where the courier can't find you.</p>
  </section>
</part:page>
