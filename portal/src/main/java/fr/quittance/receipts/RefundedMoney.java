package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.RefundId;
import java.util.UUID;

/// A refund whose credit note is to be drawn, as a durable task names it.
record RefundedMoney(EstablishmentCode establishment, RefundId refund) {

    String text() {
        return establishment + "/" + refund.value();
    }

    static RefundedMoney of(String text) {
        var parts = text.split("/", 2);
        return new RefundedMoney(new EstablishmentCode(parts[0]), new RefundId(UUID.fromString(parts[1])));
    }
}
