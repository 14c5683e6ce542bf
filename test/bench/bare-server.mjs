// The least a Node server can do: sends the bytes of a file with given headers, from as many
// processes as the product serves from. Arguments: port, processes, file of the body, file of the head.
import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, processes, bodyFile, headFile] = process.argv.slice(2)
if (cluster.isPrimary) {
  for (let count = 0; count < Number(processes); count++) cluster.fork()
} else {
  const body = readFileSync(bodyFile)
  const { status, headers } = JSON.parse(readFileSync(headFile, 'utf8'))
  createServer((_, response) => response.writeHead(status, headers).end(body)).listen(
    Number(port),
    '127.0.0.1',
  )
}
