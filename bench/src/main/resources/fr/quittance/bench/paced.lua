-- Asks for pages in turn, as pages.lua does, with a pause after each answer, as people do.
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "pages.lua")

local all = init
local pause

function init(args)
   pause = tonumber(args[2])
   all(args)
end

function delay()
   return pause
end
