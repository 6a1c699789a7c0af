<%@ tag body-content="empty" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="lines" required="true" type="java.util.List" %>
<%@ attribute name="total" required="true" type="java.lang.Integer" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<table class="sums">
  <thead>
    <tr><th scope="col">Tea</th><th scope="col">Tins</th><th scope="col">Sum</th></tr>
  </thead>
  <tbody>
  <shop:each items="${lines}" var="line">
    <tr>
      <td>${shop:text(line.product().name())}<small lang="zh-Hant-TW"> ${shop:text(line.product().chineseName())}</small></td>
      <td>${line.quantity()}</td>
      <td>${shop:money(line.sum())}</td>
    </tr>
  </shop:each>
  </tbody>
  <tfoot>
    <tr><th scope="row" colspan="2">Total</th><td>${shop:money(total)}</td></tr>
  </tfoot>
</table>
