package fr.quittance.bench;

import java.net.URI;

/// Where patients knock: at the only node, or at the proxy before several.
interface Door {

    URI address(String path);
}
