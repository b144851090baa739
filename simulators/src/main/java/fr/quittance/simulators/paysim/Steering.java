package fr.quittance.simulators.paysim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How PaySim behaves now: for all, and for the orders that were given a behaviour of their own.
@Component
public class Steering {

    private static final int ORDERS_KEPT = 10_000;

    private volatile Behaviour forAll = Behaviour.NORMAL;
    private final Map<String, Behaviour> byOrder = new ConcurrentHashMap<>();

    public Behaviour now() {
        return forAll;
    }

    Behaviour of(String orderId) {
        return byOrder.getOrDefault(orderId, forAll);
    }

    public synchronized Behaviour change(Behaviour.Change change) {
        forAll = forAll.with(change);
        return forAll;
    }

    synchronized Behaviour change(String orderId, Behaviour.Change change) {
        if (byOrder.size() >= ORDERS_KEPT) {
            byOrder.clear();
        }
        var changed = of(orderId).with(change);
        byOrder.put(orderId, changed);
        return changed;
    }

    public synchronized void reset() {
        forAll = Behaviour.NORMAL;
        byOrder.clear();
    }
}
