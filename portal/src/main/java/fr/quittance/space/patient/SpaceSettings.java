package fr.quittance.space.patient;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the space promises.
///
/// @param acquittedPromiseDays days within which a hospital that deposits its own facture acquittée promises it
@ConfigurationProperties("quittance.space")
public record SpaceSettings(@DefaultValue("7") int acquittedPromiseDays) {}
