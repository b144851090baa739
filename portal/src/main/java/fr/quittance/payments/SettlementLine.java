package fr.quittance.payments;

import fr.quittance.money.Money;
import java.time.LocalDate;

/// One line of a platform's file of what it paid out.
///
/// @param transaction the platform's name for the money
/// @param amount what the payer paid; negative when it went back
/// @param fee what the platform kept of it
/// @param settledOn the day it reached the hospital's account
public record SettlementLine(String transaction, Money amount, Money fee, LocalDate settledOn) {}
