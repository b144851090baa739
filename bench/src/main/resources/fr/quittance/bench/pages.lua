-- Asks for pages in turn, each with the session of the patient it belongs to. The file has a path, a bar and a cookie on each line.
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "count.lua")

local asked = {}
local last = 0

function init(args)
   for line in io.lines(args[1]) do
      local path, cookie = line:match("^(.-)|(.*)$")
      asked[#asked + 1] = wrk.format("GET", path, {
         ["Host"] = wrk.headers["Host"], ["Cookie"] = cookie, ["Accept"] = "text/html", ["Accept-Encoding"] = "gzip" })
   end
end

function request()
   last = last % #asked + 1
   return asked[last]
end
