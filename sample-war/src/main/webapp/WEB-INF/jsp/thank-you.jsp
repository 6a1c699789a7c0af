<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<%@ taglib prefix="line" uri="io.github.tagtwin.tags" %>
<%@ taglib prefix="part" tagdir="/WEB-INF/tags" %>
<part:page title="Thank you">
  <line:visitor email="${order.buyer().email()}" phone="${order.buyer().phone()}" country="TW"
      externalId="${order.buyer().memberId()}"/>
  <script>
    _lt('send','cv',{type:'Purchase',value:${order.total()},currency:'TWD'},['${initParam["line-tag-id"]}']);
  </script>
  <section class="sheet">
    <h1>Thank you, ${shop:text(order.buyer().name())}<small lang="zh-Hant-TW"> 感謝您的訂購</small></h1>
    <p>Your order <strong>${order.id()}</strong> is with us. A confirmation goes to
      <strong>${shop:text(order.buyer().email())}</strong>; the courier will call <strong>${shop:text(order.buyer().phone())}</strong>.</p>
    <part:lines lines="${order.lines()}" total="${order.total()}"/>
    <p class="onward"><a class="button" href="${root}/">Back to the shop</a></p>
  </section>
</part:page>
