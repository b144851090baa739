package fr.quittance.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// The network a visitor comes from, for rate limits: the /24 of an IPv4 address, the /56 of an IPv6 one.
public final class ClientAddress {

    private ClientAddress() {}

    /// The network, as hexadecimal digits. Forwarded headers count only when the container was told to trust the proxy.
    public static String network(HttpServletRequest request) {
        try {
            var bytes = InetAddress.getByName(request.getRemoteAddr()).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
