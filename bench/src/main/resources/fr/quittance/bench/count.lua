-- What wrk counted, for the bench: one line of JSON.
function done(summary, latency, requests)
   local e = summary.errors
   io.write(string.format(
      'BENCH {"requests":%d,"micros":%d,"bytes":%d,"status":%d,"socket":%d,"p50":%.0f,"p95":%.0f,"p99":%.0f}\n',
      summary.requests, summary.duration, summary.bytes, e.status, e.connect + e.read + e.write + e.timeout,
      latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
