// The program of the child process: the file's bytes in, one line of JSON out, and the process ends with its memory.
import { readFileSync } from 'node:fs'
import { inspectUpload } from './inspect-upload.ts'

process.stdout.write(JSON.stringify(await inspectUpload(readFileSync(0))))
