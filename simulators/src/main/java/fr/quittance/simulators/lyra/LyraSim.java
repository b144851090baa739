package fr.quittance.simulators.lyra;

import fr.quittance.simulators.lyra.LyraForm.Wrong;
import fr.quittance.simulators.lyra.LyraSettings.Shop;
import fr.quittance.simulators.till.Bells;
import fr.quittance.simulators.till.CardPlatform;
import fr.quittance.simulators.till.Purchase;
import fr.quittance.simulators.till.Purchases;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What Lyra does with payment forms, and how it notifies.
@Component
class LyraSim implements CardPlatform {

    static final String NAME = "lyra";

    private final LyraSettings settings;
    private final Purchases purchases;
    private final Bells bells;
    private final InstantSource clock;

    LyraSim(LyraSettings settings, Purchases purchases, Bells bells, InstantSource clock) {
        this.settings = settings;
        this.purchases = purchases;
        this.bells = bells;
        this.clock = clock;
    }

    /// Opens the page of a form, which is accepted once: the same transaction identifier of the
    /// same day is refused.
    synchronized Purchase open(Map<String, String> form) {
        var shop = settings.shops().stream()
                .filter(it -> it.siteId().equals(form.get("vads_site_id")))
                .findFirst()
                .orElseThrow(() -> new Wrong("02 - vads_site_id"));
        LyraForm.check(form, shop, clock.instant());
        LyraForm.require(
                purchases.of(NAME).stream().noneMatch(it -> isSame(it, shop, form)), "03 - vads_trans_id déjà utilisé");
        var now = clock.instant();
        var purchase = new Purchase(
                new Purchase.Asked(
                        NAME,
                        UUID.randomUUID().toString().replace("-", ""),
                        shop.code(),
                        form.getOrDefault("vads_order_id", ""),
                        form.getOrDefault("vads_order_info", ""),
                        Long.parseLong(form.getOrDefault("vads_amount", "0")),
                        now,
                        Map.copyOf(form)),
                now.plus(settings.pageLife()));
        purchases.add(purchase);
        return purchase;
    }

    private static boolean isSame(Purchase known, Shop shop, Map<String, String> form) {
        return known.asked().merchant().equals(shop.code())
                && key(known.asked().details()).equals(key(form));
    }

    private static String key(Map<String, String> form) {
        return (form.getOrDefault("vads_trans_date", "        ").substring(0, 8) + form.get("vads_trans_id"))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String brand() {
        return "Lyra (simulé)";
    }

    @Override
    public String payee(Purchase purchase) {
        return shop(purchase).name();
    }

    Shop shop(Purchase purchase) {
        return settings.shops().stream()
                .filter(it -> it.code().equals(purchase.asked().merchant()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean endsOnRefusal() {
        return true;
    }

    @Override
    public String newTransaction(Purchase purchase) {
        return purchase.asked().id();
    }

    @Override
    public @Nullable URI back(Purchase purchase) {
        var address = purchase.asked().details().getOrDefault("vads_url_return", "");
        return address.isEmpty() ? null : URI.create(address);
    }

    /// Who leaves has abandoned: the page is closed behind them.
    @Override
    public void tell(Purchase purchase) {
        if (purchase.state(clock.instant()) == Purchase.State.LEFT) {
            purchase.move(Purchase.State.OVER, "", clock.instant());
        }
        bells.ring(NAME, purchase.asked().id(), () -> notification(purchase));
    }

    static String status(Purchase.State state) {
        return switch (state) {
            case PAID -> "AUTHORISED";
            case REFUSED -> "REFUSED";
            case OPEN, LEFT, OVER -> "ABANDONED";
        };
    }

    private Bells.Letter notification(Purchase purchase) {
        var asked = purchase.asked();
        var shop = shop(purchase);
        var status = status(purchase.state(clock.instant()));
        var fields = new LinkedHashMap<String, String>();
        for (var name : new String[] {
            "vads_action_mode",
            "vads_amount",
            "vads_ctx_mode",
            "vads_currency",
            "vads_order_id",
            "vads_page_action",
            "vads_payment_config",
            "vads_site_id",
            "vads_trans_date",
            "vads_trans_id",
            "vads_version"
        }) {
            fields.put(name, asked.details().getOrDefault(name, ""));
        }
        fields.put("vads_auth_result", status.equals("AUTHORISED") ? "00" : status.equals("REFUSED") ? "05" : "");
        fields.put("vads_effective_amount", Long.toString(asked.amountCents()));
        fields.put("vads_hash", UUID.randomUUID().toString().replace("-", ""));
        fields.put("vads_operation_type", "DEBIT");
        fields.put("vads_result", status.equals("AUTHORISED") ? "00" : status.equals("REFUSED") ? "05" : "17");
        fields.put("vads_trans_status", status);
        fields.put("vads_trans_uuid", asked.id());
        fields.put("vads_url_check_src", "PAY");
        fields.put("signature", LyraSeal.of(fields, shop.key()));
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Bells.Letter(
                shop.checkUrl(), body, Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"));
    }
}
