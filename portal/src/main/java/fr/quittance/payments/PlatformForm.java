package fr.quittance.payments;

import java.net.URI;
import java.util.Map;

/// A form of ours that opens a platform's page, for platforms that take no orders but signed forms.
///
/// @param action where the payer's browser posts it
/// @param fields hidden fields by name, in order
public record PlatformForm(URI action, Map<String, String> fields) {}
