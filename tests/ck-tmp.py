import sys,os,time,subprocess,pathlib
from harness.keyrings import *
from harness.session import *
BUILD=pathlib.Path(os.environ["MENTOR_BUILD"])
with OtherSession(Portal,display=True,atspi=False) as s:
    s.keyring.pause_portal(True)
    env = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), **({"SNAP_NAME":"mentor"} if len(sys.argv)<2 else {})}
    with open("/tmp/app.log","w") as l: p=s.popen([BUILD/"src/mentor"],env=env,stdout=l,stderr=l)
    time.sleep(6)
    print(subprocess.run(["gdb","-batch","-p",str(p.pid),"-ex","bt 30"],stdout=subprocess.PIPE,stderr=subprocess.STDOUT,text=True).stdout)
    p.kill()
    s.keyring.pause_portal(False)
