"""Runs a module as `python -m` would, with Discord at the two addresses given.

Usage: python launch.py REST_URL GATEWAY_URL MODULE [ARGUMENT...]
"""

import runpy
import sys

import discord
import yarl

if __name__ == "__main__":
    _, rest_url, gateway_url, module, *arguments = sys.argv
    discord.http.Route.BASE = rest_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
