-- Sends a new invoice with each request, as a hospital's software does.
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "count.lua")

local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("id", threads)
end

local pdf, batch, key, today, due
local n = 0
local boundary = "bench-2f9c6a51e0"

function init(args)
   local file = io.open(args[1], "rb")
   pdf = file:read("*a")
   file:close()
   batch, key, today, due = args[2], args[3], args[4], args[5]
end

function request()
   n = n + 1
   local number = batch .. "-" .. id .. "-" .. n
   local invoice = string.format(
      '{"type":"invoice","number":"%s","issuedOn":"%s","dueOn":"%s","ipp":"%s","nda":"S%s","birthName":"MARTIN",' ..
      '"lastName":"MARTIN","firstName":"Camille","birthDate":"1957-03-27","email":"%s@banc.example","language":"fr",' ..
      '"enteredOn":"%s","leftOn":"%s","total":"946.50","amo":"689.60","amcParticipation":"172.40",' ..
      '"amcExigences":"0","patientParticipation":"84.50","patientExigences":"0","alreadyPaid":"0"}',
      number, today, due, number, number, number:lower(), today, today)
   local body = "--" .. boundary .. "\r\nContent-Disposition: form-data; name=\"invoice\"\r\n" ..
      "Content-Type: application/json\r\n\r\n" .. invoice .. "\r\n--" .. boundary ..
      "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"facture.pdf\"\r\n" ..
      "Content-Type: application/pdf\r\n\r\n" .. pdf .. "\n% " .. number .. "\n" .. "\r\n--" .. boundary .. "--\r\n"
   return wrk.format("POST", "/api/v1/invoices", {
      ["Host"] = wrk.headers["Host"],
      ["Authorization"] = "Bearer " .. key,
      ["Idempotency-Key"] = "bench-" .. number,
      ["Content-Type"] = "multipart/form-data; boundary=" .. boundary }, body)
end
