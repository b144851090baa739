package fr.quittance.accounts.patient;

/// What a form shows and hides to tell people from programs.
///
/// @param shown whether « Je suis un humain » is asked at all
/// @param stamp when the form was shown, signed
/// @param offersCode whether a button offers a code instead, after the box failed
public record HumanBox(boolean shown, String stamp, boolean offersCode) {}
