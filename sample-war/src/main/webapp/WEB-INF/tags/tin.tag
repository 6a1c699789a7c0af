<%@ tag body-content="empty" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="product" required="true" type="io.github.tagtwin.sample.Product" %>
<%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
<svg class="tin" viewBox="0 0 200 200" role="img" aria-label="A tin of ${shop:text(product.name())}">
  <rect width="200" height="200" fill="${product.colour()}" opacity=".13"/>
  <path d="M0 150 Q35 118 70 138 T140 126 T200 140 V200 H0Z" fill="${product.colour()}" opacity=".16"/>
  <path d="M0 172 Q50 146 100 162 T200 160 V200 H0Z" fill="${product.colour()}" opacity=".22"/>
  <ellipse cx="100" cy="178" rx="54" ry="7" opacity=".18"/>
  <rect x="58" y="48" width="84" height="130" rx="7" fill="${product.colour()}"/>
  <rect x="58" y="48" width="22" height="130" rx="7" fill="#fff" opacity=".12"/>
  <rect x="62" y="30" width="76" height="22" rx="5" fill="${product.colour()}"/>
  <rect x="62" y="30" width="76" height="22" rx="5" opacity=".22"/>
  <rect x="80" y="62" width="40" height="104" rx="3" fill="#fbf7ec"/>
  <text class="label" lang="zh-Hant-TW" x="100" y="114">${shop:text(product.chineseName())}</text>
</svg>
