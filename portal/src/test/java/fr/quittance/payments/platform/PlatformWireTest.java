package fr.quittance.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.quittance.payments.platform.PlatformWire.OutOfReach;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformWireTest {

    private HttpServer server;
    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            try (exchange) {
                if (hangs) {
                    release.await();
                }
                exchange.sendResponseHeaders(status, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    @Test
    void nobody_listening_is_out_of_reach_and_nothing_can_have_been_understood() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThatThrownBy(() -> wire().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + closed))))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void a_platform_that_hangs_is_given_up_and_nobody_knows_what_it_understood() {
        hangs = true;

        assertThatThrownBy(() -> wire().send(request()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(OutOfReach.class);
    }

    @Test
    void after_five_failures_it_is_left_alone_and_the_next_caller_is_told_at_once() throws IOException {
        status = 500;
        var wire = wire();
        for (int i = 0; i < 5; i++) {
            assertThat(wire.send(request()).status()).isEqualTo(500);
        }

        assertThatThrownBy(() -> wire.send(request())).isInstanceOf(OutOfReach.class);
        assertThat(heard).hasValue(5);
    }

    @Test
    void a_refusal_is_no_failure() throws IOException {
        status = 400;
        var wire = wire();
        for (int i = 0; i < 20; i++) {
            wire.send(request());
        }

        assertThat(heard).hasValue(20);
    }

    @Test
    void ten_calls_at_once_and_the_eleventh_is_not_sent() throws Exception {
        hangs = true;
        var wire = new PlatformWire("test", Duration.ofSeconds(5), Duration.ofMinutes(1), it -> it.status() >= 500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 11)
                    .mapToObj(i -> threads.submit(() -> wire.send(request())))
                    .toList();
            org.awaitility.Awaitility.await()
                    .until(() -> calls.stream().anyMatch(it -> it.state() == Future.State.FAILED));
            release.countDown();
            for (var call : calls) {
                if (call.state() == Future.State.FAILED) {
                    assertThat(call.exceptionNow()).isInstanceOf(OutOfReach.class);
                } else {
                    assertThat(call.get().status()).isEqualTo(200);
                }
            }
        }
        assertThat(heard).hasValue(10);
    }

    private static PlatformWire wire() {
        return new PlatformWire("test", Duration.ofMillis(300), Duration.ofMinutes(1), it -> it.status() >= 500);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
